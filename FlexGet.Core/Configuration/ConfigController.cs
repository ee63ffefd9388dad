using FlexGet.Core.Configuration.Bodies;
using FlexGet.Core.Configuration.Editing;
using FlexGet.Core.Http;
using FlexGet.Core.Http.Tags;
using FlexGet.Core.Schemas;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration;

/// <summary>What a check of a config found.</summary>
internal sealed record ConfigValidity(bool Valid, IReadOnlyList<ConfigError> Errors, IReadOnlyList<ConfigError> Notices);

[ApiController]
[WritesConfig]
[Route("config")]
internal sealed class ConfigController(ConfigStore store, ConfigEditor editor, SectionEditor sections, ConfigAnswers answers) : ControllerBase
{
    /// <summary>All sections of the config, as JSON or, by Accept: application/yaml, as the text of the file. Secrets are masked.</summary>
    /// <param name="reveal">Shows the secrets; this is logged.</param>
    [HttpGet]
    [ProducesResponseType<JObject>(StatusCodes.Status200OK)]
    public ActionResult Get(bool reveal = false)
    {
        Response.Headers["Config-Errors"] = Errors.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return answers.Get("", Request, reveal);
    }

    /// <summary>Adds sections to the config; comments and everything else in the file stay as they are.</summary>
    /// <param name="body">The name and the content of each section, as JSON or YAML.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpPost]
    [ProducesResponseType<JObject>(StatusCodes.Status201Created)]
    [ProducesResponseType(StatusCodes.Status409Conflict)]
    [ProducesResponseType(StatusCodes.Status422UnprocessableEntity)]
    public async Task<ActionResult> Post([FromBody] ConfigBody body, CancellationToken cancellationToken)
    {
        if (body.Read() is not JObject { Count: > 0 } sections)
        {
            throw new ProblemException(422, "expected a mapping with the name of the new section and its content, {\"name\": content}");
        }

        var names = sections.Properties().Select(section => section.Name).ToList();
        var edits = sections.Properties().Select(section =>
            new ConfigEdit(ConfigEditKind.Add, PathOf(section.Name), answers.Received(section.Value, PathOf(section.Name)))).ToList();
        await editor.EditAsync(edits, $"{string.Join(", ", names)} added", cancellationToken);
        return CreatedAtAction(nameof(GetSection), new { section = names[0] }, answers.Value(store.State.Document.ToJson(), "", false, Request));
    }

    /// <summary>One section of the config, as JSON or YAML. Secrets are masked.</summary>
    /// <param name="section">Its name.</param>
    /// <param name="reveal">Shows the secrets; this is logged.</param>
    [HttpGet("{section}")]
    [ProducesResponseType<JToken>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public ActionResult GetSection(string section, bool reveal = false) => answers.Get(PathOf(section), Request, reveal);

    /// <summary>Replaces the content of a section; a mask that is sent back unchanged keeps the stored secret.</summary>
    /// <param name="section">Its name.</param>
    /// <param name="body">The content, as JSON or YAML.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpPut("{section}")]
    [HttpPost("{section}")]
    [ProducesResponseType<JToken>(StatusCodes.Status200OK, "application/json", YamlInputFormatter.MediaType, "application/x-yaml", "text/yaml")]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    [ProducesResponseType(StatusCodes.Status422UnprocessableEntity)]
    public async Task<ActionResult> Put(string section, [FromBody] ConfigBody body, CancellationToken cancellationToken)
    {
        var path = PathOf(section);
        _ = store.State.Document.Find(path) ?? throw ConfigDocument.Missing(path);
        await sections.EditAsync(
            new ConfigEdit(ConfigEditKind.Replace, path, answers.Received(body.Read(), path)), $"{section} replaced", cancellationToken);
        return answers.Get(path, Request, reveal: false);
    }

    /// <summary>Removes a section.</summary>
    /// <param name="section">Its name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpDelete("{section}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> Delete(string section, CancellationToken cancellationToken)
    {
        await sections.EditAsync(new ConfigEdit(ConfigEditKind.Remove, PathOf(section)), $"{section} removed", cancellationToken);
        return NoContent();
    }

    /// <summary>What is wrong with the config in force: every error and notice with its place in the file.</summary>
    [HttpGet("errors")]
    public ConfigValidity GetErrors() => new(Errors.Count == 0, Errors, store.Current.Notices);

    /// <summary>Checks a whole config without changing anything.</summary>
    /// <param name="body">The config, as JSON or YAML.</param>
    [HttpPost("validate")]
    [ChangesNothing]
    public ConfigValidity Validate([FromBody] ConfigBody body)
    {
        try
        {
            return body.Yaml is { } text
                ? Validity(editor.Check(text))
                : WithoutLines(Validity(editor.Check(YamlWriter.Document(answers.Received(body.Read(), "")))));
        }
        catch (ConfigSyntaxException exception)
        {
            return new ConfigValidity(false, [exception.Error], []);
        }
    }

    /// <summary>Those of the file first, when an older revision is in force in its place.</summary>
    private IReadOnlyList<ConfigError> Errors => store.Problem is { } problem
        ? [problem.Error ?? new ConfigError("", problem.Message), .. store.Current.Errors]
        : store.Current.Errors;

    private static ConfigValidity Validity(ConfigSnapshot config) => new(config.Errors.Count == 0, config.Errors, config.Notices);

    /// <summary>JSON has no lines that the sender would know.</summary>
    private static ConfigValidity WithoutLines(ConfigValidity found) => found with
    {
        Errors = [.. found.Errors.Select(error => error with { Line = null, Column = null })],
        Notices = [.. found.Notices.Select(notice => notice with { Line = null, Column = null })],
    };

    private static string PathOf(string section) => ConfigPath.Append("", section);
}
