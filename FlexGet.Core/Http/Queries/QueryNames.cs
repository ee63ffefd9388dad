using System.Collections;
using System.ComponentModel;
using FlexGet.Core.Http.Bodies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace FlexGet.Core.Http.Queries;

/// <summary>Query parameters are snake_case without an attribute on each: those of actions…</summary>
internal sealed class QueryParameterNames : IParameterModelConvention
{
    public void Apply(ParameterModel parameter)
    {
        if (parameter.BindingInfo is { BinderModelName: null } binding
            && binding.BindingSource == BindingSource.Query
            && IsOneValue(parameter.ParameterType))
        {
            binding.BinderModelName = JsonConventions.NameOf(parameter.ParameterName);
        }
    }

    /// <summary>A record is not: its name would become a prefix of all its members.</summary>
    private static bool IsOneValue(Type type) =>
        typeof(IEnumerable).IsAssignableFrom(type) || TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));
}

/// <summary>…and those that are members of a record.</summary>
internal sealed class QueryMemberNames : IBindingMetadataProvider, IDisplayMetadataProvider
{
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        // A name would make MVC bind the properties of controllers, too.
        if (context.Key is { MetadataKind: ModelMetadataKind.Property, Name: { } name, ContainerType: { } container }
            && !typeof(ControllerBase).IsAssignableFrom(container))
        {
            context.BindingMetadata.BinderModelName ??= JsonConventions.NameOf(name);
        }
    }

    /// <summary>The name in the messages of validation attributes.</summary>
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key.Name is { } name)
        {
            context.DisplayMetadata.DisplayName ??= () => JsonConventions.NameOf(name);
        }
    }
}
