using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Core.Http;

/// <summary>One page of a list; as an action's result it becomes a bare array with the headers Count, Total-Count and Link.</summary>
/// <param name="items">The rows.</param>
/// <param name="query">What was asked for.</param>
/// <param name="total">How many rows there are in all, at most <see cref="TotalCap"/> under a filter.</param>
/// <param name="isTotalCapped">True when there are more than the cap.</param>
/// <param name="next">The cursor of the last row, or null when there is no next page.</param>
public sealed class ListPage<T>(IReadOnlyList<T> items, ListQuery query, long total, bool isTotalCapped, string? next) : ActionResult
{
    /// <summary>Under a filter rows are counted up to here.</summary>
    public const long TotalCap = 100_000;

    public IReadOnlyList<T> Items { get; } = items;

    public long Total { get; } = total;

    /// <summary>The same page with other items, for rows that are not what the answer shows.</summary>
    internal ListPage<TOther> Map<TOther>(Func<T, TOther> map) => With([.. Items.Select(map)]);

    /// <summary>The same page with these items in the place of its own.</summary>
    public ListPage<TOther> With<TOther>(IReadOnlyList<TOther> items) => new(items, query, Total, isTotalCapped, next);

    public override Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.Headers["Count"] = Items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        response.Headers["Total-Count"] = Total.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (isTotalCapped)
        {
            response.Headers["Total-Count-Capped"] = "true";
        }

        var links = PageLinks.For(context.HttpContext.Request, query, Total, next);
        if (links.Length > 0)
        {
            response.Headers.Link = links;
        }

        return new OkObjectResult(Items).ExecuteResultAsync(context);
    }
}
