using FlexGet.Core.Configuration.Files;
using FlexGet.Core.Http;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Variables;

/// <summary>Changes the variables of the database together with the config that they are put into.</summary>
internal sealed class VariableChanges(VariableRepository variables, ConfigStore store, ConfigReader reader)
{
    /// <summary>Tries the variables first: a config that cannot be read with them would not come back after a restart.</summary>
    /// <param name="change">Makes those to be set of those that are stored.</param>
    /// <param name="isWhole">True when those that are not named go.</param>
    /// <param name="cancellationToken">Nothing is changed when it comes first.</param>
    /// <exception cref="ProblemException">422 when the config cannot be read with them.</exception>
    public async Task SetAsync(Func<JObject, JObject> change, bool isWhole, CancellationToken cancellationToken)
    {
        await store.AdoptAsync(
            async state =>
            {
                var stored = variables.List();
                var changed = change(stored);
                var snapshot = Try(state, isWhole ? changed : Merged(stored, changed));
                await variables.SetAsync(changed, isWhole, cancellationToken);
                return state with { Snapshot = snapshot };
            },
            null,
            cancellationToken);
        if (store.Problem is not null)
        {
            // It may have been the variables that kept the file from being in force.
            await reader.ReadAsync(isSettled: false, cancellationToken);
        }
    }

    private ConfigSnapshot Try(ConfigState state, JObject candidate)
    {
        try
        {
            return store.Load(state.Text.Text, state.Snapshot.Revision, candidate);
        }
        catch (ConfigSyntaxException exception)
        {
            throw new ProblemException(422, $"the config cannot be read with these variables, nothing is changed: {exception.Message}")
            {
                Errors = [exception.Error],
            };
        }
    }

    private static JObject Merged(JObject stored, JObject changed)
    {
        var merged = new JObject(stored);
        foreach (var variable in changed.Properties())
        {
            merged[variable.Name] = variable.Value.DeepClone();
        }

        return merged;
    }
}
