using System.Globalization;
using FlexGet.Core.Http;
using Microsoft.AspNetCore.Http;

namespace FlexGet.Plugins.Series.Listing;

/// <summary>Why a series cannot be as it was sent.</summary>
internal static class SeriesConflict
{
    /// <summary>Another series has the name already.</summary>
    public static ProblemException Taken(string name, long owner, string ownerName) =>
        new(StatusCodes.Status409Conflict, $"`{name}` is a name of the series `{ownerName}` already")
        {
            Existing = string.Create(CultureInfo.InvariantCulture, $"/series/{owner}"),
        };
}
