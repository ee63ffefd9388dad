using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Core.Http;

/// <summary>The query parameters that every list takes; use it as <c>[FromQuery] ListQuery query</c>.</summary>
public sealed record ListQuery
{
    [FromQuery(Name = "page")]
    [Range(1, int.MaxValue)]
    [Description("The page, from 1.")]
    public int Page { get; init; } = 1;

    [FromQuery(Name = "per_page")]
    [Range(1, 500)]
    [Description("Rows in a page, at most 500.")]
    public int PerPage { get; init; } = 50;

    [FromQuery(Name = "sort_by")]
    [Description("The member to sort by.")]
    public string? SortBy { get; init; }

    [FromQuery(Name = "order")]
    [RegularExpression("^(asc|desc)$", ErrorMessage = "order is asc or desc")]
    [Description("asc or desc; without it newest first, or the order that the list itself has.")]
    public string? Order { get; init; }

    [FromQuery(Name = "after")]
    [Description("The opaque cursor of a Link header: the rows after it; its cost does not grow with depth.")]
    public string? After { get; init; }
}
