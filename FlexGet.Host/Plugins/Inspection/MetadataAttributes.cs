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
    public static IReadOnlyList<string> Keywords(MetadataReader reader)
    {
        var keywords = new List<string>();
        foreach (var type in reader.TypeDefinitions)
        {
            foreach (var arguments in Arguments(reader, reader.GetTypeDefinition(type).GetCustomAttributes(), nameof(TaskPluginAttribute), 1))
            {
                keywords.Add(arguments[0] ?? "");
            }
        }

        keywords.Sort(StringComparer.Ordinal);
        return keywords;
    }

    private static IEnumerable<string?[]> Arguments(
        MetadataReader reader, CustomAttributeHandleCollection attributes, string attribute, int count)
    {
        foreach (var handle in attributes)
        {
            var found = reader.GetCustomAttribute(handle);
            if (IsNamed(reader, found, attribute))
            {
                yield return Read(reader.GetBlobReader(found.Value), count);
            }
        }
    }

    private static string?[] Read(BlobReader blob, int count)
    {
        blob.ReadUInt16(); // the prolog
        var texts = new string?[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = blob.ReadSerializedString();
        }

        return texts;
    }

    private static bool IsNamed(MetadataReader reader, CustomAttribute attribute, string name)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
        {
            return false;
        }

        var type = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return type.Kind == HandleKind.TypeReference
            && reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)type).Name, name);
    }
}
