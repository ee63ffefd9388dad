using FlexGet.Core.Configuration.Bodies;
using FlexGet.Core.Http;
using FlexGet.Core.Schemas;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Variables;

[ApiController]
[Route("variables")]
internal sealed class VariablesController(VariableRepository variables, VariableChanges changes, ConfigAnswers answers) : ControllerBase
{
    private static readonly string Path = ConfigPath.Append("", ConfigVariables.Section);

    /// <summary>The variables that are kept in the database; a config uses them when it says "variables: yes". Secrets are masked.</summary>
    /// <param name="reveal">Shows the secrets; this is logged.</param>
    [HttpGet]
    [ProducesResponseType<JObject>(StatusCodes.Status200OK)]
    public ActionResult Get(bool reveal = false) => Ok(answers.Value(variables.List(), Path, reveal, Request));

    /// <summary>Replaces all variables; the config is read again. A mask that is sent back unchanged keeps the stored secret.</summary>
    /// <param name="body">Their names and values, of any kind, as JSON or YAML.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpPut]
    [ProducesResponseType<JObject>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status422UnprocessableEntity)]
    public Task<ActionResult> Put([FromBody] ConfigBody body, CancellationToken cancellationToken) => SetAsync(body, isWhole: true, cancellationToken);

    /// <summary>Sets some variables, the others stay; the config is read again.</summary>
    /// <param name="body">Their names and values, of any kind, as JSON or YAML.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpPatch]
    [ProducesResponseType<JObject>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status422UnprocessableEntity)]
    public Task<ActionResult> Patch([FromBody] ConfigBody body, CancellationToken cancellationToken) => SetAsync(body, isWhole: false, cancellationToken);

    private async Task<ActionResult> SetAsync(ConfigBody body, bool isWhole, CancellationToken cancellationToken)
    {
        if (body.Read() is not JObject sent)
        {
            throw new ProblemException(422, "expected a mapping of names to values, {\"name\": value}");
        }

        await changes.SetAsync(stored => (JObject)answers.Received(sent, Path, stored), isWhole, cancellationToken);
        return Get();
    }
}
