namespace FlexGet.Core.Http;

/// <summary>
/// A list that is held in memory as a whole, paged like those of the database. It has an order of its own, which <c>order=desc</c>
/// turns round; what is asked for by <c>sort_by</c> ascends unless it is told otherwise.
/// </summary>
/// <param name="sorts">What <c>sort_by</c> may be; <paramref name="ownOrder"/> is known besides.</param>
/// <param name="ownOrder">What the order of the list itself is called.</param>
public sealed class MemoryList<T>(IReadOnlyDictionary<string, Func<T, IComparable>> sorts, string ownOrder = "position")
{
    /// <summary>The rows of one page.</summary>
    /// <exception cref="ProblemException">400 for a key that the list cannot be sorted by, or a cursor that is none.</exception>
    public ListPage<T> Page(IReadOnlyList<T> all, ListQuery query)
    {
        var (sort, isDescending) = (query.SortBy ?? ownOrder, query.Order == "desc");
        var order = $"{sort} {(isDescending ? "desc" : "asc")}";
        var sorted = Sort(all, sort, isDescending);
        var first = Cursor.Of(query, order) is { } place ? Math.Max(place.Id, 0) : (query.Page - 1L) * query.PerPage;
        var rows = sorted.Skip((int)Math.Min(first, all.Count)).Take(query.PerPage).ToList();
        var next = first + rows.Count;
        return new ListPage<T>(
            rows, query, all.Count, isTotalCapped: false, next < all.Count ? Cursor.At(order, null, next).Encode() : null);
    }

    private IEnumerable<T> Sort(IReadOnlyList<T> all, string order, bool isDescending)
    {
        if (order == ownOrder)
        {
            return isDescending ? all.Reverse() : all;
        }

        if (!sorts.TryGetValue(order, out var key))
        {
            throw ListStatement.UnknownSort(order, sorts.Keys.Prepend(ownOrder));
        }

        return isDescending ? all.OrderByDescending(key) : all.OrderBy(key);
    }
}
