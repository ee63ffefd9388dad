using System.Text;
using FlexGet.Core.Configuration.Editing;
using FlexGet.Core.Configuration.Secrets;
using FlexGet.Core.Http;
using FlexGet.Core.Http.Tags;
using FlexGet.Core.Schemas;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Bodies;

/// <summary>Parts of the config on their way out and in: secrets masked unless they are asked for, masks put back.</summary>
internal sealed partial class ConfigAnswers(
    ConfigStore store, ConfigSecrets secrets, EntityTags tags, ILogger<ConfigAnswers> logger)
{
    /// <summary>A part of the config in force, as JSON or as its text.</summary>
    /// <param name="path">Where it stands; empty for the whole.</param>
    /// <param name="request">Says which form is wanted.</param>
    /// <param name="reveal">True to show the secrets.</param>
    /// <exception cref="ProblemException">404 when there is no such part.</exception>
    public ActionResult Get(string path, HttpRequest request, bool reveal)
    {
        request.HttpContext.Response.Headers.Vary = HeaderNames.Accept;
        var document = store.State.Document;
        var value = document.Find(path) ?? throw ConfigDocument.Missing(path);
        if (!YamlInputFormatter.IsWanted(request))
        {
            return new OkObjectResult(Value(value, path, reveal, request));
        }

        return Yaml(request, path.Length == 0
            ? Text(document.Text, reveal, path, request)
            : YamlWriter.Document(Value(value, path, reveal, request)));
    }

    /// <summary>With the tag that answers in JSON have, for a change of the text may start from it.</summary>
    private ActionResult Yaml(HttpRequest request, string text)
    {
        var isKnown = HttpMethods.IsGet(request.Method) && tags.IsKnown(request.HttpContext, Encoding.UTF8.GetBytes(text));
        return isKnown ? new EmptyResult() : new ContentResult { Content = text, ContentType = YamlInputFormatter.MediaType + "; charset=utf-8" };
    }

    public JToken Value(JToken value, string path, bool reveal, HttpRequest request)
    {
        Audit(reveal, path, request);
        return reveal ? value : secrets.Mask(value, path);
    }

    /// <summary>A text of the config, or a difference of two.</summary>
    public string Text(string text, bool reveal, string path, HttpRequest request)
    {
        Audit(reveal, path, request);
        return reveal ? text : secrets.Mask(text);
    }

    /// <summary>What a client sent for a place of the config, with the stored secrets where it sent their masks.</summary>
    /// <exception cref="ProblemException">422 when a mask is sent for what is no stored secret.</exception>
    public JToken Received(JToken sent, string path) => Received(sent, path, store.State.Document.Find(path));

    /// <inheritdoc cref="Received(JToken, string)"/>
    public JToken Received(JToken sent, string path, JToken? stored)
    {
        var errors = new List<ConfigError>();
        var value = secrets.Restore(sent, stored, path, errors);
        return errors.Count == 0 ? value : throw new ProblemException(422, errors[0].Message) { Errors = errors };
    }

    private void Audit(bool reveal, string path, HttpRequest request)
    {
        if (reveal)
        {
            LogRevealed(request.HttpContext.User.Identity?.Name ?? "somebody", path.Length == 0 ? "/" : path);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Audit: secrets of {Path} were revealed to {User}")]
    private partial void LogRevealed(string user, string path);
}
