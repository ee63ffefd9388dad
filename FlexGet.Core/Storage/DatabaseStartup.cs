using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FlexGet.Core.Storage;

/// <summary>The migrations of a slice of Core or of the host, embedded in the folder Migrations of that slice.</summary>
/// <param name="Module">The slice, for instance <c>executions</c>.</param>
/// <param name="Folder">A part of the resource names, for instance <c>.Executions.Migrations.</c>.</param>
/// <param name="IsActivity">True for tables of activity.db.</param>
/// <param name="Assembly">The assembly that they are embedded in.</param>
internal sealed record MigrationSet(string Module, string Folder, bool IsActivity, Assembly Assembly);

/// <summary>Looks at the databases and brings them up to date before anything else starts.</summary>
internal sealed class DatabaseStartup(
    MainDatabase main, ActivityDatabase activity, Backups backups, Migrator migrator, IEnumerable<MigrationSet> sets) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        RequireSound();

        // Before SQLite makes it: the revisions of the config hold secrets. Its journals get the same mode.
        main.Protect();
        activity.MoveAsideIfDamaged();
        foreach (var set in sets)
        {
            migrator.Apply(
                set.IsActivity ? activity : main, set.Module, Migration.Of(set.Assembly, set.Folder));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Starting with nothing would do again whatever was done: what was seen is in there.</summary>
    private void RequireSound()
    {
        if (new FileInfo(main.File) is not { Exists: true, Length: > 0 })
        {
            if (backups.Newest is not null || DatabaseCheck.HasJournal(main.File))
            {
                throw new DamagedDatabaseException($"{main.File} is missing or empty, but was there before. {backups.Remedy()}");
            }
        }
        else if (DatabaseCheck.IsDueAtStart(main.File) && DatabaseCheck.ComplaintAbout(main.File) is { } complaint)
        {
            throw new DamagedDatabaseException($"{main.File} is damaged ({complaint}) and was left as it is. {backups.Remedy()}");
        }
    }
}

internal static class MigrationServices
{
    /// <summary>Registers the migrations of a slice; they run when the server starts, in the order of registration.</summary>
    public static IServiceCollection AddMigrations(
        this IServiceCollection services, string module, string folder, bool isActivity = false, Assembly? assembly = null) =>
        services.AddSingleton(new MigrationSet(module, folder, isActivity, assembly ?? typeof(MigrationServices).Assembly));
}
