using System.Reflection;
using System.Runtime.CompilerServices;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace FlexGet.Core.Http.Bodies;

/// <summary>Newtonsoft's contracts, with C#'s <c>required</c> taken at its word.</summary>
/// <param name="converters">Found once for each type; those of the settings are looked through for every value.</param>
internal sealed class JsonContracts(IReadOnlyList<JsonConverter> converters) : DefaultContractResolver
{
    protected override JsonConverter? ResolveContractConverter(Type objectType) =>
        base.ResolveContractConverter(objectType) ?? converters.FirstOrDefault(converter => converter.CanConvert(objectType));

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (property.Required == Required.Default && member.IsDefined(typeof(RequiredMemberAttribute)))
        {
            // Not Always: that would also forbid to write a null. A null that is read is found by MVC's validation.
            property.Required = Required.AllowNull;
        }

        return property;
    }
}
