namespace FlexGet.Host.StartUp;

/// <summary>The server cannot start as asked; the message tells the user why and what to do.</summary>
internal sealed class StartException(string message) : Exception(message);
