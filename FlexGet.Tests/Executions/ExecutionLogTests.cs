using FlexGet.Core.Executions.Logs;
using FlexGet.Core.Plugins;

namespace FlexGet.Tests.Executions;

internal sealed class ExecutionLogTests
{
    [Test]
    public void Lines_that_are_stored_leave_the_memory_and_others_stay()
    {
        var log = new ExecutionLog(1, TaskLogLevel.Info, TimeProvider.System);
        Write(log, LineBuffer.Kept * 4);

        log.ReadAfter(0, int.MaxValue).Should().HaveCount(LineBuffer.Kept * 4);
        log.MarkStored(LineBuffer.Kept * 4);
        Write(log, LineBuffer.Kept);

        log.ReadAfter(0, 10).Should().BeNull("they are only in the store now");
        log.ReadAfter(LineBuffer.Kept * 4, int.MaxValue).Should().HaveCount(LineBuffer.Kept).And.OnlyHaveUniqueItems();
    }

    [Test]
    public async Task Reader_waits_for_the_next_line_and_for_the_end()
    {
        var log = new ExecutionLog(1, TaskLogLevel.Info, TimeProvider.System);
        Write(log, 1);

        log.WaitAsync(0).IsCompleted.Should().BeTrue();
        var next = log.WaitAsync(1);
        next.IsCompleted.Should().BeFalse();
        Write(log, 1);
        await next;
        var end = log.WaitAsync(2);
        end.IsCompleted.Should().BeFalse();
        log.Complete();
        await end;
    }

    private static void Write(ExecutionLog log, int count)
    {
        for (var i = 0; i < count; i++)
        {
            log.Write(TaskLogLevel.Info, "tv", "mock", "line");
        }
    }
}
