using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FlexGet.Host.Plugins.Routes;

/// <summary>Marks the endpoints of plugins with their generation, and takes parameters from its services where MVC would ask the server's.</summary>
internal sealed class PluginApplicationModel(Func<Assembly, PluginGeneration?> generationOf) : IApplicationModelProvider
{
    // After MVC has made the controllers' models (-1000), before it infers where parameters come from (-900).
    public int Order => -950;

    public void OnProvidersExecuting(ApplicationModelProviderContext context)
    {
        foreach (var controller in context.Result.Controllers)
        {
            if (generationOf(controller.ControllerType.Assembly) is { } generation)
            {
                Adapt(controller, generation);
            }
        }
    }

    public void OnProvidersExecuted(ApplicationModelProviderContext context)
    {
    }

    private static void Adapt(ControllerModel controller, PluginGeneration generation)
    {
        foreach (var selector in controller.Selectors.Concat(controller.Actions.SelectMany(action => action.Selectors)))
        {
            Restrain(selector);
        }

        foreach (var action in controller.Actions)
        {
            foreach (var selector in action.Selectors)
            {
                selector.EndpointMetadata.Add(generation);
            }

            foreach (var parameter in action.Parameters.Where(parameter => parameter.BindingInfo?.BindingSource is null))
            {
                if (generation.Container.Services.IsService(parameter.ParameterType))
                {
                    parameter.BindingInfo ??= new BindingInfo();
                    parameter.BindingInfo.BindingSource = BindingSource.Services;
                }
            }
        }
    }

    // A plugin opens no door without a key, and puts no route before the server's own.
    private static void Restrain(SelectorModel selector)
    {
        foreach (var open in selector.EndpointMetadata.OfType<IAllowAnonymous>().ToList())
        {
            selector.EndpointMetadata.Remove(open);
        }

        if (selector.AttributeRouteModel is { Order: < 0 } route)
        {
            route.Order = 0;
        }
    }
}
