using FlexGet.Core.Schemas;

namespace FlexGet.Core.Http.Bodies;

/// <summary>A mistake in a body; carries its place through MVC's model state.</summary>
/// <param name="error">The mistake.</param>
/// <param name="isReadable">False when the body could not be read at all; true when it says what is not expected here.</param>
internal sealed class BodyException(ConfigError error, bool isReadable) : Exception(error.Message)
{
    public ConfigError Error { get; } = error;

    public bool IsReadable { get; } = isReadable;
}
