using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Newtonsoft.Json;

namespace FlexGet.Core.Http.Tags;

/// <summary>Writes JSON through one buffer, whose hash becomes the ETag of a GET.</summary>
internal sealed class TaggedJsonFormatter(JsonSerializerSettings settings, MvcOptions options, EntityTags tags)
    : NewtonsoftJsonOutputFormatter(settings, ArrayPool<char>.Shared, options, new MvcNewtonsoftJsonOptions())
{
    private const int FirstSize = 16 * 1024;

    // A writer begins UTF-8 with a byte order mark, which JSON must not have (RFC 8259) and many a client stumbles over.
    private static readonly UTF8Encoding Unmarked = new(encoderShouldEmitUTF8Identifier: false);

    public override async Task WriteResponseBodyAsync(OutputFormatterWriteContext context, Encoding selectedEncoding)
    {
        var http = context.HttpContext;
        using var buffer = new MemoryStream(FirstSize);
        var encoding = selectedEncoding is UTF8Encoding ? Unmarked : selectedEncoding;
        await using (var writer = new StreamWriter(buffer, encoding, leaveOpen: true))
        {
            using var json = CreateJsonWriter(writer);
            CreateJsonSerializer(context).Serialize(json, context.Object, context.ObjectType);
        }

        var isTagged = HttpMethods.IsGet(http.Request.Method) && http.Response.StatusCode == StatusCodes.Status200OK;
        var body = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        if (isTagged && tags.IsKnown(http, body.Span))
        {
            http.Response.Headers.ContentType = default;
            return;
        }

        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }
}
