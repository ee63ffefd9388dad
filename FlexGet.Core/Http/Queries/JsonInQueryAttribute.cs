using FlexGet.Core.Http.Bodies;
using FlexGet.Core.Schemas;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Newtonsoft.Json;

namespace FlexGet.Core.Http.Queries;

/// <summary>A member that has no form of its own in a query: it is sent as JSON, and read as in a body.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class JsonInQueryAttribute : ModelBinderAttribute
{
    public JsonInQueryAttribute()
        : base(typeof(JsonTextBinder)) => BindingSource = BindingSource.Query;
}

/// <summary>One value from its JSON.</summary>
internal sealed class JsonTextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value.FirstValue is { } text)
        {
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
            if (value.Length == 1)
            {
                Bind(text, bindingContext);
            }
            else
            {
                Refuse(new ConfigError("", $"{bindingContext.ModelName} takes one value, {value.Length} were sent"), bindingContext);
            }
        }

        return Task.CompletedTask;
    }

    private static void Bind(string text, ModelBindingContext context)
    {
        try
        {
            var model = ModelReader.Read(SentJson.Read(text), context.ModelType, out var errors);
            foreach (var error in errors)
            {
                Refuse(error, context);
            }

            context.Result = errors.Count == 0 ? ModelBindingResult.Success(model) : ModelBindingResult.Failed();
        }
        catch (JsonReaderException exception)
        {
            Refuse(BodyErrors.OfSyntax(exception), context);
        }
    }

    private static void Refuse(ConfigError error, ModelBindingContext context)
    {
        var placed = error with { Path = ConfigPath.Append("", context.ModelName) + error.Path };
        context.ModelState.TryAddModelError(context.ModelName, new BodyException(placed, isReadable: true), context.ModelMetadata);
    }
}
