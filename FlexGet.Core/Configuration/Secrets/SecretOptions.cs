using System.Reflection;
using FlexGet.Core.Http.Bodies;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration.Secrets;

/// <summary>Which places of the config hold secrets: options that their plugin says so of, and names that speak for themselves.</summary>
internal sealed class SecretOptions(PluginRegistry plugins, RootSections sections)
{
    private static readonly string[] Named = ["tasks", "templates", "feeds", "presets"];

    private volatile Known? _known;

    /// <param name="keys">The keys from the root to the value; indexes of lists among them.</param>
    public bool IsSecret(IReadOnlyList<string> keys)
    {
        var last = keys.Count - 1;
        while (last > 0 && keys[last].All(char.IsAsciiDigit))
        {
            last--;
        }

        // The names of tasks and templates are the user's and say nothing; what stands below a secret name is secret.
        var first = Named.Contains(keys[0]) ? 2 : keys[0] == "secrets" ? 0 : 1;
        return last >= Math.Max(first, 1) && (keys.Take(last + 1).Skip(first).Any(SecretMask.IsSecretName) || IsTyped(keys, last));
    }

    private bool IsTyped(IReadOnlyList<string> keys, int last)
    {
        var names = Current().Names;
        for (var index = 0; index < last; index++)
        {
            if (names.TryGetValue(keys[index], out var options) && options.Contains(keys[last]))
            {
                return true;
            }
        }

        return false;
    }

    private Known Current()
    {
        var current = plugins.Current;
        if (_known is { } known && ReferenceEquals(known.Plugins, current))
        {
            return known;
        }

        var types = current.TaskPlugins.Values.Select(plugin => (plugin.Name, Type: plugin.ConfigType))
            .Concat(sections.Registered().Select(section => (section.Key, section.Value)));
        var names = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (name, type) in types)
        {
            var options = new HashSet<string>(StringComparer.Ordinal);
            Collect(type, options, []);
            if (options.Count > 0)
            {
                names[name] = options;
            }
        }

        return _known = new Known(current, names);
    }

    private static void Collect(Type? type, HashSet<string> options, HashSet<Type> visited)
    {
        if (type is null || !visited.Add(type))
        {
            return;
        }

        foreach (var argument in type.GetGenericArguments().Append(type.GetElementType()))
        {
            Collect(argument, options, visited);
        }

        if (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
        {
            return;
        }

        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            if (property.IsDefined(typeof(SecretAttribute)))
            {
                options.Add(JsonConventions.NameOf(property.Name));
            }

            Collect(property.PropertyType, options, visited);
        }
    }

    private sealed record Known(PluginSet Plugins, IReadOnlyDictionary<string, HashSet<string>> Names);
}
