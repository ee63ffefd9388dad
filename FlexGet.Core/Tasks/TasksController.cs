using FlexGet.Core.Http;
using FlexGet.Core.Http.Tags;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Core.Tasks;

[ApiController]
[WritesConfig]
[Route("tasks")]
internal sealed class TasksController(TaskAnswers tasks, TaskEditor editor) : ControllerBase
{
    /// <summary>The configured tasks in the order of the config, those with errors too; with a name, that task.</summary>
    /// <param name="query">Paging and order: sort_by is position or name.</param>
    /// <param name="name">Reaches a task whose name no path can hold.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<TaskAnswer>>(StatusCodes.Status200OK)]
    public async Task<ActionResult> List([FromQuery] ListQuery query, [FromQuery] string? name, CancellationToken cancellationToken) =>
        name is null ? await tasks.ListAsync(query, cancellationToken) : Ok(await FindAsync(name, cancellationToken));

    /// <summary>Adds a task at the end of the config; one that exists is a 409, a config with errors a 422 with all of them.</summary>
    /// <param name="body">Its name and config.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpPost]
    [ProducesResponseType<TaskAnswer>(StatusCodes.Status201Created)]
    [ProducesResponseType(StatusCodes.Status409Conflict)]
    [ProducesResponseType(StatusCodes.Status422UnprocessableEntity)]
    public async Task<ActionResult<TaskAnswer>> Post([FromBody] TaskBody body, CancellationToken cancellationToken)
    {
        await editor.AddAsync(body.Name, body.Config, cancellationToken);
        var task = await FindAsync(body.Name ?? "", cancellationToken);
        return Created($"{Request.PathBase}/tasks/{Uri.EscapeDataString(task.Name)}", task);
    }

    /// <summary>A task with its config, what is wrong with it, its last execution and its next run.</summary>
    [HttpGet("{name}")]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public Task<TaskAnswer> Get(CancellationToken cancellationToken) => FindAsync(TaskPath.NameIn(Request), cancellationToken);

    /// <summary>Replaces the config of a task; another name in the body renames it.</summary>
    /// <param name="body">The config, and a new name or none.</param>
    /// <param name="name">Reaches a task whose name no path can hold.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpPut]
    [HttpPut("{name}")]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    [ProducesResponseType(StatusCodes.Status409Conflict)]
    [ProducesResponseType(StatusCodes.Status422UnprocessableEntity)]
    public async Task<TaskAnswer> Put([FromBody] TaskBody body, [FromQuery] string? name, CancellationToken cancellationToken)
    {
        await editor.ReplaceAsync(NameOf(name), body.Name, body.Config, cancellationToken);
        return await FindAsync(body.Name ?? NameOf(name), cancellationToken);
    }

    /// <summary>Renames a task, or replaces its config: what is sent changes, the rest stays.</summary>
    /// <param name="body">The new name, a new config, or both.</param>
    /// <param name="name">Reaches a task whose name no path can hold.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpPatch]
    [HttpPatch("{name}")]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    [ProducesResponseType(StatusCodes.Status409Conflict)]
    [ProducesResponseType(StatusCodes.Status422UnprocessableEntity)]
    public async Task<TaskAnswer> Patch([FromBody] TaskBody body, [FromQuery] string? name, CancellationToken cancellationToken)
    {
        await editor.ChangeAsync(NameOf(name), body.Name, body.Config, cancellationToken);
        return await FindAsync(body.Name ?? NameOf(name), cancellationToken);
    }

    /// <summary>Removes a task; answers what became of the schedules that named it.</summary>
    /// <param name="name">Reaches a task whose name no path can hold.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpDelete]
    [HttpDelete("{name}")]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public Task<RemovedTask> Delete([FromQuery] string? name, CancellationToken cancellationToken) =>
        editor.RemoveAsync(NameOf(name), cancellationToken);

    private async Task<TaskAnswer> FindAsync(string name, CancellationToken cancellationToken) =>
        await tasks.FindAsync(name, cancellationToken) ?? throw new ProblemException(404, $"there is no task {name}");

    /// <summary>Of the path, or of the query where the path names the collection.</summary>
    private string NameOf(string? name) => (RouteData.Values.ContainsKey("name"), name) switch
    {
        (true, null) => TaskPath.NameIn(Request),
        (true, _) => throw new ProblemException(400, "the path names a task, and so does ?name=; name it once"),
        (false, null) => throw new ProblemException(400, "say which task: /tasks/{name}, or /tasks?name="),
        (false, _) => name,
    };
}
