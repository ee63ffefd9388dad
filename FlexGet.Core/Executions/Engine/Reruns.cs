using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions.Engine;

/// <summary>Further passes over a task: who asked for one, how many there were and may be.</summary>
internal sealed class Reruns(TaskLog log)
{
    private const int Default = 5;
    private const int Most = 100;

    private bool _isLimitFinal;
    private bool _isRequested;

    /// <summary>Passes after the first.</summary>
    public int Count { get; private set; }

    public int Limit { get; private set; } = Default;

    /// <summary>True when another pass was asked for and may follow.</summary>
    public bool IsDue => _isRequested && Count < Limit;

    public void Request(string plugin, string reason)
    {
        // One line is news, the rest is noise: a plugin may ask once for every entry.
        log.Write(_isRequested ? TaskLogLevel.Debug : TaskLogLevel.Info, $"{plugin} asks for a rerun: {reason}");
        _isRequested = true;
    }

    public void SetLimit(int count, bool isFinal)
    {
        if (!_isLimitFinal || isFinal)
        {
            Limit = Math.Clamp(count, 0, Most);
            _isLimitFinal |= isFinal;
        }
    }

    public void Begin()
    {
        Count++;
        _isRequested = false;
        log.Info($"Running the task again (rerun {Count} of at most {Limit})");
    }

    public void ReportIfExhausted()
    {
        if (_isRequested && Count >= Limit)
        {
            log.Info($"The task was run again {Count} times already, this is the end of it");
        }
    }
}
