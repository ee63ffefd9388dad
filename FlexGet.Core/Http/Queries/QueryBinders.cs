using FlexGet.Core.Http.Bodies;
using FlexGet.Core.Storage;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FlexGet.Core.Http.Queries;

/// <summary>Chooses binders for what the API writes in its own way: enum values in snake_case, times in UTC, lists with commas.</summary>
internal sealed class QueryBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (type.IsEnum)
        {
            return new TextBinder(text => ParseEnum(type, text));
        }

        if (type == typeof(bool))
        {
            return new TextBinder(text => ParseFlag(text), alone: true);
        }

        if (type == typeof(DateTimeOffset))
        {
            return new TextBinder(text => ParseTime(text));
        }

        return context.Metadata.ElementMetadata is { IsComplexType: false } element
            && (context.BindingInfo.BindingSource is not { } source || source == BindingSource.Query)
            && type.IsAssignableFrom(element.ModelType.MakeArrayType())
                ? new CommaListBinder(element.ModelType)
                : null;
    }

    private static DateTimeOffset ParseTime(string text)
    {
        try
        {
            return UtcTime.Parse(text);
        }
        catch (FormatException)
        {
            throw new FormatException($"'{text}' is not a time like 2025-08-15T12:00:00Z");
        }
    }

    public static object ParseEnum(Type type, string text)
    {
        var name = Enum.GetNames(type).FirstOrDefault(name =>
            string.Equals(JsonConventions.NameOf(name), text, StringComparison.OrdinalIgnoreCase));
        return name is not null
            ? Enum.Parse(type, name)
            : throw new FormatException($"'{text}' is not one of {string.Join(", ", Enum.GetNames(type).Select(JsonConventions.NameOf))}");
    }

    private static bool ParseFlag(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "1" => true,
        "false" or "no" or "0" => false,
        _ => throw new FormatException($"'{text}' is not true or false"),
    };
}

/// <summary>One value from its text.</summary>
/// <param name="parse">Reads it.</param>
/// <param name="alone">What a name without a value means, as in <c>?now</c>; null means nothing.</param>
internal sealed class TextBinder(Func<string, object> parse, object? alone = null) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value.FirstValue is not { } text || (text.Length == 0 && alone is null))
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        try
        {
            bindingContext.Result = ModelBindingResult.Success(text.Length == 0 ? alone : parse(text));
        }
        catch (FormatException exception)
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, exception.Message);
        }

        return Task.CompletedTask;
    }
}

/// <summary><c>?tasks=a,b&amp;tasks=c</c> is a list of three.</summary>
internal sealed class CommaListBinder(Type element) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var values = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (values == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, values);
        try
        {
            var texts = values
                .SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .ToList();
            var list = Array.CreateInstance(element, texts.Count);
            for (var index = 0; index < texts.Count; index++)
            {
                list.SetValue(Convert(texts[index]), index);
            }

            bindingContext.Result = ModelBindingResult.Success(list);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, exception.Message);
        }

        return Task.CompletedTask;
    }

    private object Convert(string text) => element.IsEnum
        ? QueryBinders.ParseEnum(element, text)
        : System.Convert.ChangeType(text, element, System.Globalization.CultureInfo.InvariantCulture);
}
