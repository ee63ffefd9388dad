using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace FlexGet.Host.Plugins.Inspection;

/// <summary>Every type and member of the running FlexGet.Core that a plugin may use.</summary>
internal sealed class ContractIndex
{
    private readonly Dictionary<string, HashSet<string>> _members = [];
    private readonly Dictionary<string, string?> _bases = [];

    public ContractIndex(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var reader = image.GetMetadataReader();
        foreach (var handle in reader.TypeDefinitions)
        {
            if (IsVisible(reader, handle))
            {
                Add(reader, handle);
            }
        }
    }

    public bool HasType(string type) => _members.ContainsKey(type);

    /// <summary>True when the type, or a type it derives from, has the member; an ancestor outside of Core is taken to have it.</summary>
    public bool HasMember(string type, string member)
    {
        var at = (string?)type;
        while (at is not null)
        {
            if (!_members.TryGetValue(at, out var members))
            {
                return true;
            }

            if (members.Contains(member))
            {
                return true;
            }

            at = _bases[at];
        }

        return false;
    }

    private void Add(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (var found in type.GetMethods())
        {
            var method = reader.GetMethodDefinition(found);
            if (IsVisible(method.Attributes))
            {
                members.Add(reader.GetString(method.Name) + SignatureText.Of(method.DecodeSignature(SignatureText.Instance, null)));
            }
        }

        foreach (var found in type.GetFields())
        {
            var field = reader.GetFieldDefinition(found);
            if (IsVisible(field.Attributes))
            {
                members.Add(reader.GetString(field.Name) + field.DecodeSignature(SignatureText.Instance, null));
            }
        }

        var name = SignatureText.NameOf(reader, handle);
        _members[name] = members;
        _bases[name] = BaseOf(reader, type.BaseType);
    }

    // System.Object ends the walk: what derives from nothing else has all of its members here, but for those of object itself.
    private static string? BaseOf(MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        _ when handle.IsNil => null,
        HandleKind.TypeDefinition => SignatureText.NameOf(reader, (TypeDefinitionHandle)handle),
        HandleKind.TypeReference when SignatureText.NameOf(reader, (TypeReferenceHandle)handle) is var name && name != "System.Object" => name,
        HandleKind.TypeSpecification => reader.GetTypeSpecification((TypeSpecificationHandle)handle)
            .DecodeSignature(SignatureText.Instance, null).Split('<')[0],
        _ => null,
    };

    private static bool IsVisible(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem =>
                IsVisible(reader, type.GetDeclaringType()),
            _ => false,
        };
    }

    private static bool IsVisible(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask)
        is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static bool IsVisible(FieldAttributes attributes) => (attributes & FieldAttributes.FieldAccessMask)
        is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
}
