using System.Text;
using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Http;
using FlexGet.Core.Http.Bodies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FlexGet.Core.Configuration.Bodies;

/// <summary>YAML where the config takes it, and its media types.</summary>
internal sealed class YamlInputFormatter : TextInputFormatter
{
    public const string MediaType = "application/yaml";

    private static readonly string[] MediaTypes = [MediaType, "application/x-yaml", "text/yaml", "text/x-yaml", "text/vnd.yaml"];

    public YamlInputFormatter()
    {
        foreach (var type in MediaTypes)
        {
            SupportedMediaTypes.Add(type);
        }

        SupportedEncodings.Add(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
    }

    /// <summary>True when the client would rather have YAML than JSON.</summary>
    public static bool IsWanted(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var yaml = Quality(accepted, type => MediaTypes.Contains(type, StringComparer.OrdinalIgnoreCase));
        return yaml > 0 && yaml >= Quality(accepted, type => type.Equals("application/json", StringComparison.OrdinalIgnoreCase));
    }

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context, Encoding encoding)
    {
        if (context.HttpContext.Request.ContentLength > BodyLimits.Yaml)
        {
            throw new ProblemException(413, $"a YAML body has at most {BodyLimits.Yaml >> 20} MiB");
        }

        using var reader = context.ReaderFactory(context.HttpContext.Request.Body, encoding);
        try
        {
            var text = await ReadLimitedAsync(reader, context.HttpContext.RequestAborted);
            return await InputFormatterResult.SuccessAsync(new ConfigBody(text));
        }
        catch (DecoderFallbackException exception)
        {
            context.ModelState.TryAddModelError(context.ModelName, $"the body is not UTF-8: {Utf8Text.Guess(exception)}");
            return await InputFormatterResult.FailureAsync();
        }
    }

    protected override bool CanReadType(Type type) => type == typeof(ConfigBody);

    private static async Task<string> ReadLimitedAsync(TextReader reader, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[8192];
        int count;
        while ((count = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            text.Append(buffer, 0, count);
            if (text.Length > BodyLimits.Yaml)
            {
                throw new ProblemException(413, $"a YAML body has at most {BodyLimits.Yaml >> 20} MiB");
            }
        }

        return text.ToString();
    }

    private static double Quality(IList<MediaTypeHeaderValue> accepted, Func<string, bool> isMeant) =>
        accepted.Where(type => type.MediaType.HasValue && isMeant(type.MediaType.Value)).Select(type => type.Quality ?? 1).DefaultIfEmpty(0).Max();
}

/// <summary>Puts the formatter behind the JSON one, so that a body without a media type stays JSON.</summary>
internal sealed class YamlBodies : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options) => options.InputFormatters.Add(new YamlInputFormatter());
}
