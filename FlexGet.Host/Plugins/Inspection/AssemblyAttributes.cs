using System.Reflection.Metadata;

namespace FlexGet.Host.Plugins.Inspection;

/// <summary>The attributes of an assembly that hold texts, read without loading it.</summary>
internal static class AssemblyAttributes
{
    /// <summary>The text in <c>[assembly: Name("text")]</c>.</summary>
    public static string? Text(MetadataReader reader, string attribute) =>
        Arguments(reader, attribute, 1).FirstOrDefault()?[0];

    /// <summary>The value in <c>[assembly: AssemblyMetadata("key", "value")]</c>.</summary>
    public static string? Metadata(MetadataReader reader, string key) =>
        Arguments(reader, "AssemblyMetadataAttribute", 2).FirstOrDefault(pair => pair[0] == key)?[1];

    private static IEnumerable<string?[]> Arguments(MetadataReader reader, string attribute, int count)
    {
        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
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
