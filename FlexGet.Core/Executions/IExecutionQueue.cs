namespace FlexGet.Core.Executions;

/// <summary>The queue of executions.</summary>
public interface IExecutionQueue
{
    /// <summary>Adds an execution; it is on disk when this returns.</summary>
    /// <param name="options">The tasks and options.</param>
    /// <param name="origin">api for what a person or program asked for, schedule for what fires by itself.</param>
    /// <param name="cancellationToken">Gives up before the row is written.</param>
    /// <exception cref="Http.ProblemException">404 for an unknown task, 422 for one disabled by errors, 503 when the server executes nothing.</exception>
    Task<Execution> AddAsync(ExecutionOptions options, ExecutionOrigin origin, CancellationToken cancellationToken);

    /// <summary>The execution as it stands now; null when it is unknown.</summary>
    Task<Execution?> FindAsync(long id, CancellationToken cancellationToken);
}

/// <summary>Who asked for an execution.</summary>
public enum ExecutionOrigin
{
    Api,
    Schedule,
}
