using System.Text;
using FlexGet.Core.Schemas;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Http.Bodies;

/// <summary>
/// Reads JSON bodies. Unlike MVC's own it tells line and column of a syntax error, refuses members that it does not know, and ignores
/// those that the action's answer has: clients send back what they got, with <c>id</c> and the like.
/// </summary>
internal sealed class JsonBodyFormatter : TextInputFormatter
{
    public JsonBodyFormatter()
    {
        SupportedMediaTypes.Add(MediaTypeHeaderValue.Parse("application/json"));
        SupportedMediaTypes.Add(MediaTypeHeaderValue.Parse("text/json"));
        SupportedMediaTypes.Add(MediaTypeHeaderValue.Parse("application/*+json"));
        SupportedEncodings.Add(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
    }

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context, Encoding encoding)
    {
        try
        {
            return await SentJson.ReadBodyAsync(context.HttpContext) is { } body ? Read(context, body) : EmptyResult(context);
        }
        catch (BodyException exception)
        {
            return Failure(context, [exception.Error], exception.IsReadable);
        }
    }

    private static InputFormatterResult EmptyResult(InputFormatterContext context) =>
        context.TreatEmptyInputAsDefaultValue ? InputFormatterResult.Success(null) : InputFormatterResult.NoValue();

    private static InputFormatterResult Read(InputFormatterContext context, JToken token)
    {
        if (context.ModelType.IsInstanceOfType(token))
        {
            return InputFormatterResult.Success(token);
        }

        AnsweredMembers.RemoveFrom(token, context.ModelType, context.HttpContext);
        var model = ModelReader.Read(token, context.ModelType, out var errors);
        return errors.Count == 0 ? InputFormatterResult.Success(model) : Failure(context, errors, isReadable: true);
    }

    private static InputFormatterResult Failure(InputFormatterContext context, IReadOnlyList<ConfigError> errors, bool isReadable)
    {
        foreach (var error in errors)
        {
            context.ModelState.TryAddModelError($"{context.ModelName}{error.Path}", new BodyException(error, isReadable), context.Metadata);
        }

        return InputFormatterResult.Failure();
    }
}
