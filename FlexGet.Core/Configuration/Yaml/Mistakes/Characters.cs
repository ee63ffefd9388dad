namespace FlexGet.Core.Configuration.Yaml.Mistakes;

/// <summary>Characters that look like others.</summary>
internal static class Characters
{
    public static Finding? Tab(Refusal refusal)
    {
        var near = new[] { refusal.Line, refusal.Text.Above(refusal.Line) };
        var line = near.Concat(refusal.Says("tab") ? refusal.Text.Lines : []).FirstOrDefault(line => line?.TabColumn is not null);
        return line is { TabColumn: { } column }
            ? new Finding(line.Number, column, "this line is indented with a tab: YAML wants spaces, so put spaces in the place of each tab")
            : null;
    }
}
