using FlexGet.Core.Http;
using FlexGet.Core.Http.Bodies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Executions.Options;

/// <summary>Reads body and query of POST /execution.</summary>
internal sealed class ExecutionOptionsBinder : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var body = await BodyAsync(bindingContext.HttpContext);
        bindingContext.Result = ModelBindingResult.Success(ExecutionOptionsReader.Read(body, bindingContext.HttpContext.Request.Query));
    }

    private static async Task<JObject?> BodyAsync(HttpContext context)
    {
        try
        {
            return await SentJson.ReadBodyAsync(context) switch
            {
                null => null,
                JObject options => options,
                _ => throw new ProblemException(422, "the body must be a JSON object of options"),
            };
        }
        catch (BodyException exception)
        {
            throw new ProblemException(400, exception.Message) { Errors = [exception.Error] };
        }
    }
}
