using FlexGet.Core.Schemas;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Http.Bodies;

/// <summary>Makes what an action takes from JSON that was sent, and says everything that is wrong with it.</summary>
internal static class ModelReader
{
    /// <summary>Each costs an exception and a search for the name that was meant; nobody reads more.</summary>
    private const int MaxErrors = 100;

    /// <returns>The model; it is worth nothing when there are errors.</returns>
    public static object? Read(JToken sent, Type type, out IReadOnlyList<ConfigError> errors)
    {
        var found = new List<ConfigError>();
        errors = found;
        var serializer = JsonSerializer.Create(JsonConventions.Settings);
        serializer.MissingMemberHandling = MissingMemberHandling.Error;
        serializer.Error += (_, args) =>
        {
            if (found.Count < MaxErrors)
            {
                // A member whose value is refused is told to be missing, too.
                var error = BodyErrors.OfValue(args.ErrorContext, type);
                if (!found.Exists(other => other.Path == error.Path))
                {
                    found.Add(error);
                }

                args.ErrorContext.Handled = true;
            }
        };
        using var reader = sent.CreateReader();
        try
        {
            return serializer.Deserialize(reader, type);
        }
        catch (Exception) when (found.Count == MaxErrors)
        {
            return null;
        }
    }
}
