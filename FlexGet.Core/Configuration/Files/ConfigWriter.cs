using FlexGet.Core.Configuration.Revisions;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;
using Microsoft.AspNetCore.Http;

namespace FlexGet.Core.Configuration.Files;

/// <summary>
/// Keeps a text as a revision and in the file. The order makes a crash harmless: a pending row first, then the file, then the row
/// becomes current; at the next start the file's hash tells whether it got that far.
/// </summary>
internal sealed class ConfigWriter(ConfigFile file, RevisionRepository revisions, IHttpContextAccessor http)
{
    /// <summary>Answers the id of the revision.</summary>
    /// <exception cref="ProblemException">507 when the disk is full, 503 when the file cannot be written.</exception>
    public async Task<long> WriteAsync(
        ConfigText text, string hash, RevisionSource source, string comment, CancellationToken cancellationToken)
    {
        var origin = new RevisionOrigin(source, http.HttpContext?.User.Identity?.Name, comment);
        var id = await revisions.AddPendingAsync(text.Text, hash, origin, cancellationToken);
        try
        {
            file.Write(text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await revisions.DropPendingAsync(CancellationToken.None);
            throw new ProblemException(DiskFull.Is(exception) ? 507 : 503, $"{file.FullName} could not be written, nothing is changed: {exception.Message}");
        }

        // From here on the text is in force, whatever becomes of the request.
        await revisions.MakeCurrentAsync(id, CancellationToken.None);
        return id;
    }

    /// <summary>Takes over the text that the file holds already.</summary>
    public async Task<long> AdoptAsync(ConfigText text, string hash, string? comment, CancellationToken cancellationToken)
    {
        var id = await revisions.FindIdAsync(hash, cancellationToken)
            ?? await revisions.AddPendingAsync(text.Text, hash, new RevisionOrigin(RevisionSource.File, null, comment), cancellationToken);
        await revisions.MakeCurrentAsync(id, cancellationToken);
        return id;
    }
}
