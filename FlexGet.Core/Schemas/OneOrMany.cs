using System.Collections;
using System.Runtime.CompilerServices;

namespace FlexGet.Core.Schemas;

/// <summary>A value, or a list of values: <c>x: a</c> and <c>x: [a, b]</c> both bind.</summary>
[CollectionBuilder(typeof(OneOrMany), nameof(OneOrMany.Create))]
public sealed class OneOrMany<T>(IReadOnlyList<T> items) : IReadOnlyList<T>
{
    public int Count => items.Count;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes <see cref="OneOrMany{T}"/> from collection expressions.</summary>
public static class OneOrMany
{
    public static OneOrMany<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
