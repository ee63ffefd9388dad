namespace FlexGet.Core.Plugins;

/// <summary>The steps of a task, in the order in which they run; <see cref="Abort"/> replaces the rest when a task aborts.</summary>
public enum Phase
{
    Prepare,
    Start,
    Input,
    Metainfo,
    Filter,
    Urlrewrite,
    Download,
    Modify,
    Output,
    Learn,
    Exit,
    Abort,
}
