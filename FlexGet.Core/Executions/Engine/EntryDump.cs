using System.Text;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions.Engine;

/// <summary>Writes entries to the log when the option dump asks for it: <c>trace</c>, <c>title</c>, <c>eval</c>, states and names of fields.</summary>
internal sealed class EntryDump
{
    private readonly HashSet<string> _words;
    private readonly HashSet<EntryState> _states;
    private readonly HashSet<string> _fields;

    private EntryDump(IReadOnlyList<string> words)
    {
        _words = words.ToHashSet(StringComparer.OrdinalIgnoreCase);
        _states = [.. Enum.GetValues<EntryState>().Where(state => _words.Contains(state.ToString()))];
        if (_states.Count == 0)
        {
            _states.UnionWith(Enum.GetValues<EntryState>());
        }

        _fields = [.. words.Where(word => word is not ("trace" or "title" or "eval") && !Enum.TryParse<EntryState>(word, ignoreCase: true, out _))];
    }

    public static void Write(ActiveTaskRun run)
    {
        if (run.Options.Dump is not { } words)
        {
            return;
        }

        var dump = new EntryDump(words);
        run.Scope.Enter(Phase.Output, "dump");
        foreach (var entry in run.All)
        {
            if (dump._states.Contains(entry.State))
            {
                run.Log.Info(dump.Describe(entry));
            }
        }

        run.Scope.Leave();
    }

    private string Describe(Entry entry)
    {
        var text = new StringBuilder().Append(entry.State.ToString().ToLowerInvariant()).Append(": ").Append(entry.Title);
        if (!_words.Contains("title"))
        {
            AppendFields(text, entry);
        }

        if (_words.Contains("trace"))
        {
            foreach (var trace in entry.Traces)
            {
                text.Append("\n  ").Append(trace.Phase).Append(' ').Append(trace.Plugin).Append(": ").Append(trace.Operation).Append(' ').Append(trace.Reason);
            }
        }

        return text.ToString();
    }

    private void AppendFields(StringBuilder text, Entry entry)
    {
        foreach (var field in entry.FieldNames.Order(StringComparer.Ordinal).ToList())
        {
            if (_fields.Count == 0 || _fields.Contains(field))
            {
                var value = entry.TryGet(field, out var found, evaluate: _words.Contains("eval")) ? found ?? "nothing" : "(not looked up)";
                text.Append("\n  ").Append(field).Append(": ").Append(value);
            }
        }
    }
}
