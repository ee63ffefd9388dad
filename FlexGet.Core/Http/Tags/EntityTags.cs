using System.IO.Hashing;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FlexGet.Core.Http.Tags;

/// <summary>
/// Strong tags of two parts, <c>"config-rest"</c>: the first changes with the config, the second with everything else in the answer.
/// Who writes back what it read means the config, so only the first part must still fit.
/// </summary>
/// <param name="configHash">The hash of the config in force.</param>
internal sealed class EntityTags(Func<string?> configHash)
{
    private const int ConfigLength = 16;

    /// <summary>Sets the ETag of a GET; true when the client has this very answer already, and 304 was set.</summary>
    public bool IsKnown(HttpContext context, ReadOnlySpan<byte> body)
    {
        var tag = $"\"{ConfigPart()}-{Convert.ToHexStringLower(XxHash128.Hash(body))}\"";
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch is not [{ Length: > 0 } known] || !Knows(known, tag))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>True when the config is still the one that a tag of an If-Match was made from.</summary>
    public bool Fits(EntityTagHeaderValue tag) => tag.Tag == EntityTagHeaderValue.Any.Tag
        || (!tag.IsWeak && tag.Tag.AsSpan().Trim('"').StartsWith($"{ConfigPart()}-", StringComparison.Ordinal));

    private static bool Knows(string header, string tag) =>
        header == tag || header.Split(',').Any(known => known.Trim() is var text && (text == "*" || text == tag || text == $"W/{tag}"));

    private string ConfigPart() => configHash() is { } hash ? hash[..Math.Min(hash.Length, ConfigLength)] : "0";
}
