using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace FlexGet.Plugins.Series.Episodes;

/// <summary>The header that tells clients of FlexGet which series an answer belongs to.</summary>
internal static class SeriesHeader
{
    public static void NameSeries(this HttpResponse response, long id) => response.Headers["Series-ID"] = id.ToString(CultureInfo.InvariantCulture);
}
