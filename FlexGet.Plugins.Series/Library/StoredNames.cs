using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Series.Library;

/// <summary>What the database knows of series for reading titles.</summary>
/// <param name="types">How episodes are told apart, by the normal name.</param>
/// <param name="alternates">Further names, by the normal name.</param>
internal sealed class StoredNames(IReadOnlyDictionary<string, IdentifierType> types, ILookup<string, string> alternates)
{
    public static StoredNames None { get; } = new(new Dictionary<string, IdentifierType>(), Array.Empty<string>().ToLookup(name => name));

    public IdentifierType? TypeOf(string name) => types.TryGetValue(NormalName.Of(name), out var type) ? type : null;

    public IEnumerable<string> AlternatesOf(string name) => alternates[NormalName.Of(name)];
}
