using FlexGet.Core.Schemas;

namespace FlexGet.Core.Http.Bodies;

/// <summary>A mistake in a body; carries its place through MVC's model state.</summary>
internal sealed class BodyException(ConfigError error) : Exception(error.Message)
{
    public ConfigError Error { get; } = error;
}
