using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace FlexGet.Core.Http;

/// <summary>The Link header of a page: next by cursor, the others by number.</summary>
internal static class PageLinks
{
    public static string For(HttpRequest request, ListQuery query, long total, string? next)
    {
        var links = new List<string>(4);
        if (next is not null)
        {
            links.Add(Link(request, "next", "after", next));
        }

        var last = Math.Max((total + query.PerPage - 1) / query.PerPage, 1);
        if (query.After is null && query.Page > 1)
        {
            links.Add(Link(request, "prev", Math.Min(query.Page - 1, last)));
        }

        if (query.After is not null || query.Page > 1)
        {
            links.Add(Link(request, "first", 1));
        }

        if (last > 1)
        {
            links.Add(Link(request, "last", last));
        }

        return string.Join(", ", links);
    }

    private static string Link(HttpRequest request, string relation, long page) =>
        Link(request, relation, "page", page.ToString(CultureInfo.InvariantCulture));

    private static string Link(HttpRequest request, string relation, string name, string value)
    {
        var parameters = QueryHelpers.ParseQuery(request.QueryString.Value)
            .Where(parameter => !IsPlace(parameter.Key))
            .Append(new(name, value));
        var path = QueryHelpers.AddQueryString(request.PathBase + request.Path, parameters);
        return $"<{path}>; rel=\"{relation}\"";
    }

    /// <summary>However it is written: names of query parameters are read without regard to case.</summary>
    private static bool IsPlace(string name) =>
        name.Equals("page", StringComparison.OrdinalIgnoreCase) || name.Equals("after", StringComparison.OrdinalIgnoreCase);
}
