using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Tasks;

[ApiController]
[Route("config/schema")]
internal sealed class ConfigSchemaController(TaskSchema schema) : ControllerBase
{
    /// <summary>The JSON schema (2020-12) of the whole config, made from what is active now; editors can check a config.yml with it.</summary>
    [HttpGet]
    [ProducesResponseType<JObject>(StatusCodes.Status200OK)]
    public ActionResult<JObject> Get() => schema.Write();
}
