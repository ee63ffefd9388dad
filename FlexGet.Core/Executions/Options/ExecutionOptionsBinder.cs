using FlexGet.Core.Http;
using FlexGet.Core.Http.Bodies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Executions.Options;

/// <summary>Reads body and query of POST /execution.</summary>
internal sealed class ExecutionOptionsBinder : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var request = bindingContext.HttpContext.Request;
        var body = await BodyAsync(request);
        bindingContext.Result = ModelBindingResult.Success(ExecutionOptionsReader.Read(body, request.Query));
    }

    private static async Task<JObject?> BodyAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!request.HasJsonContentType())
        {
            throw new ProblemException(415, $"the media type '{request.ContentType}' is not understood here; application/json is");
        }

        return Parse(text) is JObject body ? body : throw new ProblemException(422, "the body must be a JSON object of options");
    }

    private static JToken Parse(string text)
    {
        try
        {
            return SentJson.Read(text);
        }
        catch (JsonException exception)
        {
            throw new ProblemException(400, $"the body is not JSON: {exception.Message}");
        }
    }
}
