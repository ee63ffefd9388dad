using FlexGet.Core.Templating;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Templating;

/// <summary>Names for a template, at a fixed time.</summary>
internal sealed class SomeContext(Dictionary<string, object?> values)
    : TemplateContext(new FakeTimeProvider(new DateTimeOffset(2024, 2, 29, 13, 5, 9, TimeSpan.Zero)))
{
    public override bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);
}
