using FlexGet.Core.Http;

namespace FlexGet.Core.Configuration.Files;

/// <summary>What somebody else wrote is never overwritten.</summary>
internal static class UnchangedFile
{
    /// <exception cref="ProblemException">409 when the file holds another text than the one in force.</exception>
    public static void RequireUnchanged(this ConfigFile file, ConfigText inForce, bool isMissingAllowed)
    {
        var text = Read(file);
        if (text is null && !isMissingAllowed)
        {
            throw new ProblemException(409, $"{file.FullName} is missing, nothing is changed; put it back, or restore a revision");
        }

        if (text is not null && text != inForce)
        {
            throw new ProblemException(
                409, $"{file.FullName} was changed by somebody else, nothing is written; it is read within two seconds, try again then; if it cannot be read, /health says why");
        }
    }

    private static ConfigText? Read(ConfigFile file)
    {
        try
        {
            return file.Read();
        }
        catch (Exception exception) when (exception is ConfigSyntaxException or IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(409, $"{file.FullName} cannot be read, nothing is changed: {exception.Message}");
        }
    }
}
