using FlexGet.Core.Schemas;

namespace FlexGet.Tests.Schemas;

internal sealed class FurtherKeysTests
{
    [Test]
    public void Keys_that_are_no_other_property_are_bound_by_name()
    {
        var (value, errors) = ConfigText.Bind<Crates>("{label: x, apples: 1, old: 3, pears: 2}");

        errors.Should().BeEmpty();
        value!.Label.Should().Be("x");
        value.Contents.Should().Equal(new Dictionary<string, int> { ["apples"] = 1, ["pears"] = 2 });
    }

    [Test]
    public void Mistake_in_such_a_key_has_its_own_path() =>
        ConfigText.Bind<Crates>("{apples: 1, pears: many}").Errors.Should().ContainSingle().Which.Path.Should().Be("/it/pears");

    [Test]
    public void Schema_says_what_further_keys_hold()
    {
        var schema = ConfigSchemaTests.Build(ConfigSchema.For(typeof(Crates)));

        ConfigSchemaTests.IsValid(schema, "{label: x, apples: 1}").Should().BeTrue();
        ConfigSchemaTests.IsValid(schema, "{label: x, apples: [1]}").Should().BeFalse();
    }

    [OldKey("old")]
    private sealed record Crates
    {
        public string? Label { get; init; }

        [FurtherKeys]
        public IReadOnlyDictionary<string, int> Contents { get; init; } = new Dictionary<string, int>();
    }
}
