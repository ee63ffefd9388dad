using System.Reflection.Metadata;

namespace FlexGet.Host.Plugins.Inspection;

/// <summary>
/// Looks up everything of FlexGet.Core that a plugin names. The assembly's version moves with its major only, so a plugin built
/// against a newer minor would load, and fail at the first call of what is missing here.
/// </summary>
internal sealed class ContractCheck(Lazy<ContractIndex> contract, string hostVersion)
{
    /// <summary>The name of the contract's assembly.</summary>
    public const string Contract = "FlexGet.Core";

    /// <exception cref="PluginRejectedException">It names something that this server does not have.</exception>
    public void Check(MetadataReader reader)
    {
        var types = ContractTypes(reader);
        var missing = types.Where(type => !contract.Value.HasType(type))
            .Concat(MissingMembers(reader, types))
            .Take(4)
            .ToList();
        if (missing.Count > 0)
        {
            var built = MetadataAttributes.Metadata(reader, Contract);
            throw PluginRejectedException.Incompatible(
                $"it uses {string.Join(", ", missing)}, which {Contract} {hostVersion} of this server does not have; "
                + $"it was built against {Contract} {built ?? "of another version"}");
        }
    }

    // Loops instead of queries, here and below: each query over a value type is compiled when the server starts.
    private static HashSet<string> ContractTypes(MetadataReader reader)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in reader.TypeReferences)
        {
            if (IsContract(reader, reader.GetTypeReference(handle)))
            {
                types.Add(SignatureText.NameOf(reader, handle));
            }
        }

        return types;
    }

    private IEnumerable<string> MissingMembers(MetadataReader reader, HashSet<string> types)
    {
        foreach (var handle in reader.MemberReferences)
        {
            var member = reader.GetMemberReference(handle);
            if (ParentOf(reader, member) is { } type && types.Contains(type) && contract.Value.HasType(type))
            {
                var name = reader.GetString(member.Name);
                if (!contract.Value.HasMember(type, name + Signature(member)))
                {
                    yield return member.GetKind() == MemberReferenceKind.Field ? $"{type}.{name}" : $"{type}.{name}()";
                }
            }
        }
    }

    private static string Signature(MemberReference member) => member.GetKind() == MemberReferenceKind.Field
        ? member.DecodeFieldSignature(SignatureText.Instance, null)
        : SignatureText.Of(member.DecodeMethodSignature(SignatureText.Instance, null));

    private static string? ParentOf(MetadataReader reader, MemberReference member) => member.Parent.Kind switch
    {
        HandleKind.TypeReference => SignatureText.NameOf(reader, (TypeReferenceHandle)member.Parent),
        HandleKind.TypeSpecification => reader.GetTypeSpecification((TypeSpecificationHandle)member.Parent)
            .DecodeSignature(SignatureText.Instance, null).Split('<')[0],
        _ => null,
    };

    private static bool IsContract(MetadataReader reader, TypeReference type) => type.ResolutionScope.Kind switch
    {
        HandleKind.TypeReference => IsContract(reader, reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope)),
        HandleKind.AssemblyReference => reader.StringComparer.Equals(
            reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name, Contract),
        _ => false,
    };
}
