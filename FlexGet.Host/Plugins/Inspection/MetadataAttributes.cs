using System.Reflection.Metadata;
using FlexGet.Core.Plugins;

namespace FlexGet.Host.Plugins.Inspection;

/// <summary>Attributes that hold texts, read without loading their assembly.</summary>
internal static class MetadataAttributes
{
    /// <summary>The text in <c>[assembly: Name("text")]</c>.</summary>
    public static string? Text(MetadataReader reader, string attribute) =>
        Arguments(reader, reader.GetAssemblyDefinition().GetCustomAttributes(), attribute, 1).FirstOrDefault()?[0];

    /// <summary>The value in <c>[assembly: AssemblyMetadata("key", "value")]</c>.</summary>
    public static string? Metadata(MetadataReader reader, string key) =>
        Arguments(reader, reader.GetAssemblyDefinition().GetCustomAttributes(), "AssemblyMetadataAttribute", 2).FirstOrDefault(pair => pair[0] == key)?[1];

    /// <summary>The names in <c>[TaskPlugin("name")]</c> of all types.</summary>
    public static IReadOnlyList<string> Keywords(MetadataReader reader) =>
        [.. reader.TypeDefinitions
            .SelectMany(type => Arguments(reader, reader.GetTypeDefinition(type).GetCustomAttributes(), nameof(TaskPluginAttribute), 1))
            .Select(arguments => arguments[0])
            .OfType<string>()
            .Order(StringComparer.Ordinal)];

    private static IEnumerable<string?[]> Arguments(
        MetadataReader reader, CustomAttributeHandleCollection attributes, string attribute, int count)
    {
        foreach (var handle in attributes)
        {
            var found = reader.GetCustomAttribute(handle);
            if (NameOf(reader, found) == attribute)
            {
                yield return Read(reader.GetBlobReader(found.Value), count);
            }
        }
    }

    private static string?[] Read(BlobReader blob, int count)
    {
        blob.ReadUInt16(); // the prolog
        return [.. Enumerable.Range(0, count).Select(_ => blob.ReadSerializedString())];
    }

    private static string? NameOf(MetadataReader reader, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
        {
            return null;
        }

        var type = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return type.Kind == HandleKind.TypeReference
            ? reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type).Name)
            : null;
    }
}
