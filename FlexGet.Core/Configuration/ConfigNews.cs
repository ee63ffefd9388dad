using FlexGet.Core.Configuration.Revisions;
using FlexGet.Core.Events;
using FlexGet.Core.Schemas;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FlexGet.Core.Configuration;

/// <summary>Tells handlers, listeners and the log about a config that came into force.</summary>
internal sealed partial class ConfigNews(
    EventPublisher publisher, ServerEvents events, IHttpContextAccessor http, ILogger<ConfigNews> logger)
{
    private HashSet<(string Place, string Message)> _errors = [];
    private HashSet<(string Place, string Message)> _notices = [];

    /// <param name="config">The revision in force.</param>
    /// <param name="source">Where it came from; null when the plugins changed and it was checked again.</param>
    /// <param name="comment">What was changed, in the words of who changed it; null when that is not known.</param>
    /// <param name="cancellationToken">Stops telling.</param>
    public async Task TellAsync(ConfigSnapshot config, RevisionSource? source, string? comment, CancellationToken cancellationToken)
    {
        var origin = OriginOf(source, comment);
        LogInForce(config.Revision, origin, config.Tasks.Count, config.Errors.Count, config.Notices.Count);
        foreach (var error in News(config.Errors, ref _errors))
        {
            var place = Place(error);
            var message = error.Suggestion is { } meant && !error.Message.Contains("did you mean", StringComparison.Ordinal)
                ? $"{error.Message}; did you mean \"{meant}\"?"
                : error.Message;
            LogError(place, error.Path, message);
        }

        foreach (var notice in News(config.Notices, ref _notices))
        {
            var place = Place(notice);
            LogNotice(place, notice.Path, notice.Message);
        }

        try
        {
            await publisher.TellAsync(new ConfigChanged(config), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // It is in force, whoever could not hear of it.
            LogNotTold(config.Revision, exception);
        }

        events.Send("config.changed", new { config.Revision, config.Hash, Source = source, Errors = config.Errors.Count });
    }

    /// <summary>The file cannot be used; what was in force stays.</summary>
    public void TellProblem(ConfigFileProblem problem) => LogProblem(problem.Message);

    /// <summary>A fault of the server in looking at the file; it looks again.</summary>
    public void TellFault(Exception exception) => LogFault(exception);

    /// <summary>file:line:column, as editors understand it.</summary>
    public static string Place(ConfigError error) =>
        error.Line is null ? error.File ?? "config.yml" : $"{error.File ?? "config.yml"}:{error.Line}:{error.Column}";

    /// <summary>A mistake is told once, though every task of its template has it, and not again while it stays.</summary>
    private static List<ConfigError> News(IReadOnlyList<ConfigError> found, ref HashSet<(string Place, string Message)> told)
    {
        var before = told;
        var now = new HashSet<(string, string)>();
        var news = found.Where(error => now.Add((Place(error), error.Message)) && !before.Contains((Place(error), error.Message))).ToList();
        told = now;
        return news;
    }

    private string OriginOf(RevisionSource? source, string? comment) => source switch
    {
        null => "checked again, for plugins or variables have changed",
        RevisionSource.File => "read from the file",
        _ => $"{comment ?? "changed"}, by {http.HttpContext?.User.Identity?.Name ?? "the server"}",
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Config revision {Revision} is in force ({Origin}): {Tasks} tasks, {Errors} errors, {Notices} notices")]
    private partial void LogInForce(long revision, string origin, int tasks, int errors, int notices);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Place}: {Path}: {Message}")]
    private partial void LogError(string place, string path, string message);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Place}: {Path}: {Message}")]
    private partial void LogNotice(string place, string path, string message);

    [LoggerMessage(Level = LogLevel.Error, Message = "The config file is not in force: {Message}")]
    private partial void LogProblem(string message);

    [LoggerMessage(Level = LogLevel.Error, Message = "Not everybody could be told of config revision {Revision}")]
    private partial void LogNotTold(long revision, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The config file could not be looked at")]
    private partial void LogFault(Exception exception);
}
