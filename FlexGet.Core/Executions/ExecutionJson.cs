using FlexGet.Core.Http.Bodies;
using Newtonsoft.Json;

namespace FlexGet.Core.Executions;

/// <summary>What stands as JSON in the database and in logs: as the API speaks it, without what is null.</summary>
internal static class ExecutionJson
{
    private static readonly JsonSerializerSettings Settings = Create();

    public static string Write(object value) => JsonConvert.SerializeObject(value, Settings);

    public static T Read<T>(string json) =>
        JsonConvert.DeserializeObject<T>(json, Settings) ?? throw new InvalidOperationException("the stored JSON is null");

    private static JsonSerializerSettings Create()
    {
        var settings = JsonConventions.Apply(new JsonSerializerSettings());
        settings.NullValueHandling = NullValueHandling.Ignore;
        return settings;
    }
}
