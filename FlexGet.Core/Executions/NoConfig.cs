using FlexGet.Core.Configuration;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Executions;

/// <summary>Stands in until the slice Configuration brings its store.</summary>
internal sealed class NoConfig : ConfigAccess
{
    private static readonly ConfigMapping Empty = new(default, []);

    public override ConfigSnapshot Current { get; } = new()
    {
        Revision = 0,
        Hash = "0",
        Directory = "",
        Root = Empty,
        Effective = Empty,
        Sections = new Dictionary<string, object>(),
        Errors = [],
        Notices = [],
        Tasks = [],
    };

    public override Task<ConfigSnapshot> EditAsync(IReadOnlyList<ConfigEdit> edits, string comment, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
