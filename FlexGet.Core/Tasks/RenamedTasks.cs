using Dapper;
using FlexGet.Core.Events;
using FlexGet.Core.Storage;

namespace FlexGet.Core.Tasks;

/// <summary>Lets a renamed task keep what is remembered of it; what is left of an earlier task of the new name makes room.</summary>
internal sealed class RenamedTasks(IDatabase database) : IEventHandler<TaskRenamed>
{
    public async Task HandleAsync(TaskRenamed happened, CancellationToken cancellationToken)
    {
        const string sql = """
            DELETE FROM task_memory WHERE task = @NewName;
            DELETE FROM task_config WHERE task = @NewName;
            DELETE FROM backlog WHERE task = @NewName;
            UPDATE task_memory SET task = @NewName WHERE task = @OldName;
            UPDATE task_config SET task = @NewName WHERE task = @OldName;
            UPDATE backlog SET task = @NewName WHERE task = @OldName;
            """;

        await using var connection = database.Open();
        await using var transaction = connection.BeginTransaction();
        await connection.ExecuteAsync(new CommandDefinition(sql, happened, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
    }
}
