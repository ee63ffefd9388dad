using System.Collections;
using Newtonsoft.Json;

namespace FlexGet.Core.Http.Bodies;

/// <summary>Put it on a list of which one value may be sent without brackets.</summary>
internal sealed class OneOrManyValues : JsonConverter
{
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => true;

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        var element = objectType.GetGenericArguments()[0];
        var list = typeof(List<>).MakeGenericType(element);
        if (reader.TokenType is JsonToken.StartArray or JsonToken.Null)
        {
            return serializer.Deserialize(reader, list);
        }

        var values = (IList)Activator.CreateInstance(list)!; // a list can be made
        if (serializer.Deserialize(reader, element) is { } value)
        {
            values.Add(value);
        }

        return values;
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException();
}
