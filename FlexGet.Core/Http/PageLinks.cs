using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace FlexGet.Core.Http;

/// <summary>The Link header of a page: next by cursor, prev and last by number.</summary>
internal static class PageLinks
{
    public static string For(HttpRequest request, ListQuery query, long total, string? next)
    {
        var links = new List<string>(3);
        if (next is not null)
        {
            links.Add(Link(request, "next", ("after", next)));
        }

        if (query.After is null && query.Page > 1)
        {
            links.Add(Link(request, "prev", ("page", (query.Page - 1).ToString(CultureInfo.InvariantCulture))));
        }

        var last = (total + query.PerPage - 1) / query.PerPage;
        if (last > 1)
        {
            links.Add(Link(request, "last", ("page", last.ToString(CultureInfo.InvariantCulture))));
        }

        return string.Join(", ", links);
    }

    private static string Link(HttpRequest request, string relation, (string Name, string Value) position)
    {
        var parameters = QueryHelpers.ParseQuery(request.QueryString.Value)
            .Where(parameter => parameter.Key is not ("page" or "after"))
            .Append(new(position.Name, position.Value));
        var path = QueryHelpers.AddQueryString(request.PathBase + request.Path, parameters);
        return $"<{path}>; rel=\"{relation}\"";
    }
}
