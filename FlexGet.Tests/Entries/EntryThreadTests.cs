using FlexGet.Core.Entries;

namespace FlexGet.Tests.Entries;

internal sealed class EntryThreadTests
{
    [Test]
    public async Task Entry_can_be_read_while_another_thread_changes_it()
    {
        var entry = new Entry("a", "http://example.org/a");
        using var ended = new CancellationTokenSource();
        var changing = Task.Run(() =>
        {
            for (var count = 0; !ended.IsCancellationRequested; count++)
            {
                var field = $"field{count % 50}";
                entry[field] = count;
                entry.AddLazy(new LazyField("look-up", [$"lazy{count % 50}"], read => read["looked_up"] = count, IsLocal: true));
                entry.Fail($"{count}");
                entry.Remove(field);
                entry.Accept();
                entry.EvaluateLocal();
            }
        });

        for (var count = 0; count < 3_000 && !changing.IsCompleted; count++)
        {
            entry.FieldNames.Count().Should().BeGreaterThan(1);
            entry.IsLazy("lazy7");
            EntrySerializer.Serialize(entry).Should().Contain("example.org");
        }

        await ended.CancelAsync();
        await changing;
    }

    [Test]
    public async Task Look_up_that_goes_on_holds_nobody_up_and_cannot_set_its_field_after_the_end()
    {
        var entry = new Entry("a", "http://example.org/a");
        using var gate = new SemaphoreSlim(0);
        using var begun = new SemaphoreSlim(0);
        entry.AddLazy(new LazyField("look-up", ["size"], read =>
        {
            begun.Release();
            gate.Wait();
            read["size"] = 1;
        }, IsLocal: false));
        var reading = Task.Run(() => entry["size"]);
        await begun.WaitAsync();

        entry.Freeze();
        gate.Release();

        await reading.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        entry.Has("size").Should().BeFalse();
    }
}
